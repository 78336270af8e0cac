/** Tells this page from every other one that shows the same profile; another one each time it is loaded. */
export const WINDOW_NAME: string = crypto.randomUUID();
