"""What is asked of people and blogs with methods of their own."""
