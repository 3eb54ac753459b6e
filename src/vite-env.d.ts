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

/** Written by the build into DuckDB's worker (scripts/build/guardedWorker.ts). */
declare const PACKED_EXTENSIONS: Readonly<Record<string, string>>;
declare const fflate: { gunzipSync(packed: Uint8Array): Uint8Array };
