"""Brain waves from an EEG stream: how strong theta, alpha and SMR are against the person's own first half minute."""
