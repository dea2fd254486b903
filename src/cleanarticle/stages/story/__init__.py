"""What several stages ask about a document: its head, what reads as prose, what lies around the story."""
