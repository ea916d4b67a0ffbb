"""The words of which lines on unpaid help are made; all patterns are for plain words."""

from __future__ import annotations

import re

# Words in -ers and -ors that are no people, and roles that are paid or only on their way.
_NO_ROLE = (
    r"numbers|letters|newsletters|orders|offers|registers|rosters|vouchers|papers|matters|"
    r"quarters|others|dinners|suppers|hampers|folders|posters|flyers|centers|computers|trackers|"
    r"shelters|covers|transfers|corners|summers|winters|papers|folders|fillers in|"
    r"managers|coordinators|ordinators|supervisors|organisers|recruiters|employers|providers|"
    r"partners|workers|users|leavers|starters|joiners|enquirers|officers|administrators|"
    r"sponsors|hours|floors|doors|indoors|errors|factors"
)
AGENT = (
    rf"(?!(?:{_NO_ROLE})\b)(?:\w{{2,}}(?:ers|ors|ists|eers|men|women)|people|folk|guides|coaches|"
    r"hosts|cooks|stewards|medics|champions|buddies|friends|captains|reps|pals|mates|dads|mums)"
)
_UNPAID_ROLE = r"(?:volunteer|vol|voluntary|unpaid|peer)"
_NO_LINK = r"(?!(?:by|with|to|from|for|of|in|on|at|as|who|whose|per|a|an|were|was|staff|paid)\b)"
_WHO = (
    rf"(?:{_UNPAID_ROLE} (?:{_NO_LINK}\w+ ){{0,2}}?{AGENT}|"
    rf"(?:{_NO_LINK}\w+ ){{0,3}}?(?:volunteers|vols|buddies|befrienders)|"
    rf"{AGENT} (?:vols?|volunteers|unpaid|who volunteer|volunteering)|peers)"
)
_STATES = (
    r"active|now|currently|on (?:the|our) (?:books|rota|list|team)|in (?:place|the team|schools?)|"
    r"out|at|this|last|who|giving|helping|with us|signed|registered|available|unpaid|still|"
    r"supporting|volunteering|in (?:total|the)|and|of"
)
# A head-count of people who give time: the role, and at most in what state they are.
GIVERS = re.compile(
    rf"^(?:(?:number|no|nos|total|all|our|the|of|active|current) )*{_WHO}"
    rf"(?: and {_WHO})*(?= (?:{_STATES})\b|$)"
)
# A role named once as unpaid is unpaid wherever its sheet names it again.
INTRODUCED = re.compile(
    r"\b(?:volunteer|vol|unpaid|peer) (?:\w+ )??(\w{3,}(?:er|or|ist|eer))s?\b|"
    r"\b(\w{3,}(?:er|or|ist|eer))s (?:vols?|volunteers|unpaid)\b"
)
UNPAID = re.compile(
    r"\b(?:volunteer|vol|unpaid(?! (?:carers?|bills?|work|leave)))s?\b|\bvolunteering\b|\bpeers?\b|"
    r"\bbudd(?:y|ies)\b|\bbefrienders?\b|\bnone of (?:them|us) (?:is|are) paid\b|\bno pay\b"
)
HOURS = re.compile(r"\b(?:hours|hrs)\b|\btime (?:given|gave|put in)\b")
THEIR_HOURS = re.compile(
    r"^(?:their|the)? ?(?:hours|hrs)(?: (?:of )?(?:theirs|they gave|they put in|given|put in|"
    r"between them|in all|in total|altogether|sat|spent).{0,25})?$"
)
# Hours that are not given: of staff, of opening, of teaching them, for each of them.
OTHER_HOURS = re.compile(
    r"\b(?:per|each|average|mean|train\w*|induct\w*|paid|staff|workers?|(?:co)?ordinat\w*|"
    r"supervis\w*|manag\w*|open\w*|taught|within|out of hours|wait\w*|car(?:e|ing) hours|respite|"
    r"slept|sleep|less|more|fewer|\d+ (?:hours?|hrs)|received|had|expens\w*|target|"
    r"school hours|office hours|contact hours|tuition|study|planned)\b"
)
# What befalls people who help, or is done with them, is no head-count of those who help.
ASIDE = re.compile(
    r"\b(?:train\w*|courses?|induct\w*|expens\w*|costs?|dbs|checks?|checked|enquir\w*|wait\w*|"
    r"appl(?:y|ied|ic\w+)|interview\w*|recruit\w*|supervis\w*|apprais\w*|coordinat\w*|ordinat\w*|"
    r"manag\w*|left|leav\w*|lost|new|join\w*|start\w*|begun|began|refer\w*|salar\w*|visits?|"
    r"calls?|sessions?|lifts?|trips?|journeys?|meetings?|contacts?|match\w*|vacanc\w*|posts?|"
    r"needed|wanted|short\w*|days?|miles|target|sick|places?|supported|per|average|mean|"
    r"ratio|thank\w*|party|events?|surveys?|asked|answered|satisf\w*|would|stopped|resting|"
    r"paused|inactive|stepp\w*|no longer|dropped|withdr\w*|stood|turnover|retention|jobs?|"
    r"paid|employ\w*|work|feel\w*|felt|say|said|more|less|better|confiden\w*|met|sent|"
    r"none|never|not)\b|%"
)
# Below such a heading, or so said of them, volunteers are on their way and do not help yet.
PREPARED = re.compile(
    r"\b(?:train\w*|induct\w*|expens\w*|costs?|dbs|enquir\w*|waiting|appl(?:y|ied|ic\w+)|"
    r"interview\w*|recruit\w*|supervision\w*|apprais\w*|vacanc\w*|left|leavers?|spend\w*|"
    r"budget|staffing)\b"
)
STATE = re.compile(
    rf"^(?:{AGENT} )?(?:active|on the (?:books|rota|list)|in place|giving time|now helping)"
    r"(?: (?:at|this|in|on|now|over|during)\b.*)?$"
)
LIVED = re.compile(
    r"\b(?:with us|through us|by us|of us|our service|the service|supported|helped|counselling|"
    r"been|had .{2,25}) (?:\w+ )?(?:themselves|ourselves)\b|\bwe (?:had )?(?:once )?(?:supported|"
    r"helped|housed|treated|taught|looked after)\b|\bourselves\b|\bused to (?:be|come)\b|"
    r"\b(?:were|was) once\b|\bonce (?:clients?|members?|patients?|supported|helped)\b|"
    r"\b(?:former|ex|past|previous) (?:clients?|members?|patients?|users?|service|guests?|"
    r"learners?|residents?|participants?|tenants?)\b|\blived experience\b|\bcame (?:to us |through "
    r"us |through )?first\b|\bthrough us first\b|\bfirst came\b|^(?:have |had |has )?been (?:in|"
    r"through|homeless)\b|\bcame (?:to us )?as (?!a volunteer)\w+\b"
)
DISADVANTAGED = re.compile(
    r"\b(?:out of work|unemployed|on (?:universal credit|benefits)|disab(?:led|ility)|"
    r"care leavers?|refugees?|asylum|homeless|long term (?:sick|condition)|neet)\b"
)
# What a table below a heading counts besides hours.
OTHER_COUNT = re.compile(
    r"\b(?:train\w*|expens\w*|costs?|paid|staff|per|average|value|worth|£|walks led|sessions|"
    r"people|numbers? of|miles|visits|calls|who|began|became|become|now|new)\b|%"
)
_RELATIVE = (
    r"(?:famil(?:y|ies)|partners?|spouses?|relatives?|husbands?|wives|wife|parents?|"
    r"brothers?|sisters?|siblings|grandparents?|sons?|daughters?|friends?)"
)
OF_FAMILY = rf"\b{_RELATIVE}\b"
ALONG = re.compile(
    rf"^(?:the |their |a )?{_RELATIVE}(?:(?: (?:and|or))? {_RELATIVE})*(?: members?)? "
    r"(?:along|came along|who came (?:along|too|with them)|coming along|joining in|who joined "
    r"in|taking part|took part|who took part)$|"
    rf"\b(?:came|come|comes|attended|took part|here) with (?:a|an|their|his|her) "
    rf"{_RELATIVE}\b"
)
# Not "carers" or "parents" alone: these may be the clients themselves.
FAMILY = re.compile(
    rf"^(?:the |their |our )?(?:parents (?:and|or) carers|partners|relatives|family members|"
    rf"family|families and friends|friends and family|husbands and wives|{_RELATIVE} (?:and|or) "
    rf"{_RELATIVE})$"
)
ON_A_COURSE = re.compile(
    r"^(?:(?:came|come|went|joined|took part|finished|completed|were|people) )*(?:on|to|in|at|"
    r"joined|completed|finished) (?:the|our|a|an) (?:\w+ ){0,3}?(?:course|group|programme|class|"
    r"workshops?)$"
)
WITH_A_PEER = re.compile(
    r"^(?:\w+ ){0,2}?(?:had|has|have|with) an? peer (?:\w+ )?(?:mentor|supporter|buddy|worker|"
    r"befriender|educator|coach)\b"
)
# A heading that says only for when, or for all, leaves it to the row to say what is counted.
TIME_OR_ALL = re.compile(
    r"^(?:(?:this|last|the|in|so far|year|yr|qtr|quarter|month|half|term|to date|ytd|actual|full|"
    r"total|totals|whole|now|number|no|nos|how many|n|all|both|overall|together|at|end|of|"
    r"(?:q|m)?\d{1,2}|months?|sites|areas|hubs|schools|places|teams|people|count|figure)"
    r"\.?(?: |$))*$"
)
