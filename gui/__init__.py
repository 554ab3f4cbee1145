"""What a person sees and asks for: the command line (`gui.cli`) and the Qt panel (`gui.panel`)."""
