/** Pictures and sounds as data URLs, put into the program when it is built. */
declare module '*.png?inline' {
  const url: string;
  export default url;
}

declare module '*.wav?inline' {
  const url: string;
  export default url;
}
