"""What is played: styles, harmony, melody, rhythm and form, as plain values without any sound."""
