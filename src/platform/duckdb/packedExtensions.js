// @ts-check
/**
 * Runs in DuckDB's worker before DuckDB's own script, which asks for an extension as `…/NAME.duckdb_extension.wasm` when a
 * statement needs it. The site has those of `extensions/`, packed (gzip): the answer is inflated here, at once, because
 * DuckDB waits for it. There are no others, and none is asked for. The build writes where each lies, from this script.
 */
(() => {
  /** @type {Readonly<Record<string, string>>} */
  const places = PACKED_EXTENSIONS;
  const { open } = XMLHttpRequest.prototype;
  const response = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'response');

  XMLHttpRequest.prototype.open = function (
    /** @type {string} */ method,
    /** @type {string | URL} */ url,
    isAsync = true,
  ) {
    const name = /([^/]+)\.duckdb_extension\.wasm$/.exec(String(url))?.[1];
    if (name === undefined) return open.call(this, method, url, isAsync);
    const place = places[name];
    if (place === undefined) {
      // An error thrown here would take the engine's own words away.
      Object.defineProperties(this, { send: { value: () => undefined }, status: { value: 404 } });
      return;
    }
    open.call(this, method, new URL(place, location.href), isAsync);
    Object.defineProperty(this, 'response', { get: () => inflate(response?.get?.call(this)) });
  };

  /**
   * Some servers inflate on their own account.
   * @param {ArrayBuffer} packed
   */
  function inflate(packed) {
    const bytes = new Uint8Array(packed);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? fflate.gunzipSync(bytes).buffer : packed;
  }
})();
