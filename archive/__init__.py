"""Configuration of the site, and nothing else: settings, addresses, the database it runs on."""
