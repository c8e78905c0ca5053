"""What happens in the network once people are in it, a chapter a feature."""
