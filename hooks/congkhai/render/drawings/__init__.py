"""Pictures that the server makes: time, cascade, flow of reports, charts, codes."""
