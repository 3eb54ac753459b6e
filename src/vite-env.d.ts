declare module '*?gzip-url' {
  const file: import('./platform/http').PackedFile;
  export default file;
}
declare module 'virtual:sample-texts' {
  const file: import('./platform/http').PackedFile;
  export default file;
}

declare module '*?guarded-url' {
  const url: string;
  export default url;
}
