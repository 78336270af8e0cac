throw new Error(
  "A test imported the package 'electron', which does not exist under plain Node. "
  + 'Test the port or the function behind it, or start the desktop shell on the stand-in as test/desktop does.',
);

export {};
