"""Questions about migrations, on devices whose tables were upgraded step by step."""
