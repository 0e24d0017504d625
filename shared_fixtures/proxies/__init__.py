"""What is asked of people, proxies and employees."""
