"""Pictures of a draft: coming in, alt texts, order, focal point."""
