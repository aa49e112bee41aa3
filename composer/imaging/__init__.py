"""Pictures: plan (numbers) and apply (pixels). Pillow lives here."""
