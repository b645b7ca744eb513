/** The moon in a browser's tab. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M21 5a12 12 0 1 0 7 17A10 10 0 0 1 21 5z" fill="#d9822b"/></svg>'
