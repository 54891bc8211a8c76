"""What HTML needs: the walk over its tree, what names of classes mean, metadata, the main text."""
