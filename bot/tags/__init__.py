"""Tags: coordinators' own words for people."""
