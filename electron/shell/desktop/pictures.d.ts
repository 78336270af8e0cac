/** A picture as a data URL, put into the program when it is built. */
declare module '*.png?inline' {
  const url: string;
  export default url;
}
