import { describeWarehouse } from '../../../testing/warehouseContract';
import { openNodeWasmWarehouse } from './nodeWarehouse';

describeWarehouse('DuckDB-WASM in Node', () => openNodeWasmWarehouse('my_dbt'));
