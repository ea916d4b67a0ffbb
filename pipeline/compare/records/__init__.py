"""What lists of records, diaries and surveys say when they are added up."""
