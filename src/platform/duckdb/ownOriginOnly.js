// @ts-check
/**
 * Runs in DuckDB's worker before DuckDB's own script. A query can name an address of any host, and the page's policy does not
 * reach into a worker. So the way out is closed here: such a request fails as it does without a network.
 */
(() => {
  const { open, send } = XMLHttpRequest.prototype;
  /** @type {WeakSet<XMLHttpRequest>} */
  const foreign = new WeakSet();
  /** @param {string | URL} url */
  const isOwn = (url) => new URL(url, location.href).origin === location.origin;

  XMLHttpRequest.prototype.open = function (
    /** @type {string} */ method,
    /** @type {string | URL} */ url,
    isAsync = true,
  ) {
    if (isOwn(url)) foreign.delete(this);
    else foreign.add(this);
    open.call(this, method, String(url), isAsync);
  };
  XMLHttpRequest.prototype.send = function (
    /** @type {XMLHttpRequestBodyInit | null | undefined} */ body,
  ) {
    if (foreign.has(this)) throw new DOMException('Nothing leaves the tab.', 'NetworkError');
    send.call(this, body);
  };

  const { fetch } = self;
  self.fetch = (input, init) =>
    isOwn(input instanceof Request ? input.url : input)
      ? fetch(input, init)
      : Promise.reject(new TypeError('Nothing leaves the tab.'));
})();
