{#- DuckDB reads the file itself; the answer is what it was told, for the compiled files. -#}
{% macro duckdb__load_csv_rows(model, agate_table) %}
  {% set response = adapter.load_seed(this, agate_table) %}
  {% do store_raw_result('load_csv_rows', message='', code='', rows_affected=response.rows_affected, agate_table=none) %}
  {% set sql %}
          COPY {{ this.render() }} FROM '{{ adapter.get_seed_file_path(model) }}' (FORMAT CSV, HEADER TRUE, DELIMITER '{{ config.get('delimiter', ',') }}')
        {% endset %}
  {{ return(sql) }}
{% endmacro %}
