"""Many documents at once: any format in, all cores, order kept, and a rerun goes on where a killed run was."""
