// @ts-check
/**
 * Runs in DuckDB's worker before DuckDB's own script, which fetches its module and compiles it. Here the module comes
 * compiled, as the first message: it was compiled while it arrived, and a worker that takes another's place has it at once.
 */
(() => {
  /** @type {Promise<WebAssembly.Module>} */
  const given = new Promise((resolve) => {
    /** @param {MessageEvent} event */
    const take = (event) => {
      if (!(event.data instanceof WebAssembly.Module)) return;
      event.stopImmediatePropagation();
      removeEventListener('message', take);
      resolve(event.data);
    };
    addEventListener('message', take);
  });
  WebAssembly.instantiateStreaming = async (source, imports) => {
    // There is nothing at the address that DuckDB was told.
    Promise.resolve(source).catch(() => undefined);
    const module = await given;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
})();
