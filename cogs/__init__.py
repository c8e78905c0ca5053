"""Discord's surface: commands, forms, buttons, cards; read input, call one use case, answer."""
