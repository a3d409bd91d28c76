// duckdb.mjs MODULES EXPECTED ACTUAL OUT: runs duckdb.sql in memory.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [modules, expected, actual, out] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(join(modules, 'index.js'))('@duckdb/node-api');
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const sql = readFileSync(new URL('duckdb.sql', import.meta.url), 'utf8');
const files = { expected, actual, out };
for (const statement of sql.split(';').filter(part => part.trim() !== '')) {
  await connection.run(statement.replace(/\$(\w+)/g, (_, name) => `'${files[name].replaceAll("'", "''")}'`));
}
connection.closeSync();
