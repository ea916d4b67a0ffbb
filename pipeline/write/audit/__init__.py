"""The audit workbook: from what an audit holds to a described workbook."""

from __future__ import annotations

from pipeline.domain.audit import AuditContents
from pipeline.write.audit import account, findings, statement
from pipeline.write.book import Book


def describe_audit(contents: AuditContents) -> Book:
    """Describe the audit of one workbook; its date is the last day of the period."""
    contract, period = contents.contract, contents.key.period
    return Book(
        title=f"Data quality audit: {contract.service}, {period.label}",
        subject=f"Contract {contract.reference}",
        author=contract.provider,
        created=period.end,
        comments=f"Return {contents.key}. Made by version {contents.version}.",
        sheets=(
            statement.describe(contents),
            findings.describe(contents),
            *statement.describe_more(contents),
            account.describe_cells(contents),
            account.describe_read_as(contents),
            account.describe_sources(contents),
            account.describe_sign_off(contents),
        ),
    )
