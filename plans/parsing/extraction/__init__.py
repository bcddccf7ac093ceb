"""What a received file of a known kind holds as text; each module reads one kind."""
