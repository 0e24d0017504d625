"""Questions about people, proxies and employees."""
