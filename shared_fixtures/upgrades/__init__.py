"""What is asked of migrations, about devices whose tables were upgraded step by step."""
