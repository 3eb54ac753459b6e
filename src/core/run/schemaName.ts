/** A schema in one of the databases of the connection. */
export interface SchemaName {
  readonly database: string;
  readonly schema: string;
}
