declare module '*?gzip-url' {
  const file: import('./platform/http').PackedFile;
  export default file;
}
