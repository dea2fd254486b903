"""What may be the headline and the standfirst. Parts of the stages `headline` and `section`."""
