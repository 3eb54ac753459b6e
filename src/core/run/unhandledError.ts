/** What dbt did not foresee in a node: it says so at once, and the message alone is the node's. */
export class UnhandledError extends Error {}
