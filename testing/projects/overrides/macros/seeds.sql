{% macro default__load_csv_rows(model, agate_table) %}
  {% do log('rows: ' ~ agate_table.rows | length ~ ' of ' ~ agate_table.column_names | join(', '), info=true) %}
  {% for row in agate_table.rows %}{% do log('row: ' ~ row[0] ~ ' ' ~ row[1] ~ ' ' ~ row['v'], info=true) %}{% endfor %}
  {% set sql = "insert into " ~ this ~ " select * from read_csv('seeds/" ~ model.name ~ ".csv')" %}
  {% do adapter.add_query(sql, abridge_sql_log=True) %}
  {{ return(sql) }}
{% endmacro %}
