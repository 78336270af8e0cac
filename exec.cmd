@rem npm runs scripts in cmd.exe here, which has no exec: run the command as it is.
@%*
