"""Networks: a guild run by one agency, and how it is set up."""
