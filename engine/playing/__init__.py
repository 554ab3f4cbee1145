"""Playing along: notes of an instrument in the scale of the music, and a guide that may follow them."""
