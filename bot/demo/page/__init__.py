"""What the launcher is made of: its page, the frame that shows simcord's preview, its guard."""
