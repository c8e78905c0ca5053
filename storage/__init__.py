"""Tables, migrations, one repository a feature; SQL and nothing else."""
