"""The directory: members found by audience or by words, each showing what they chose to show."""
