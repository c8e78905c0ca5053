"""The life cycle: a simple model of it, the steps that people take, and the look at both."""
