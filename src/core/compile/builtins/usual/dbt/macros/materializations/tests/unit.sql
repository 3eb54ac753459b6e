{#-
  A unit test runs its model over fixtures: each input is a CTE. Actual and expected rows come back together and are
  compared by the runner.
-#}
{% materialization unit, default %}
  {% set expected_rows = config.get('expected_rows') %}
  {% set expected_sql = config.get('expected_sql') %}
  {#- Where SQL gives the rows, all columns of the model are compared. -#}
  {% set expected_names = expected_rows[0].keys() | list if expected_rows else get_columns_in_query(sql) %}
  {% set temp_relation = make_temp_relation(this.incorporate(type='table')) %}
  {#- What an earlier test of the model dropped in a transaction that was rolled back is there again. -#}
  {% do adapter.drop_temporary(temp_relation) %}
  {% do run_query(get_create_table_as_sql(True, temp_relation, get_empty_subquery_sql(sql))) %}
  {% set types, quoted, tested = {}, {}, [] %}
  {% for column in adapter.get_columns_in_relation(temp_relation) %}
    {% do types.update({column.name | lower: column.data_type}) %}
    {% do quoted.update({column.name | lower: column.quoted}) %}
  {% endfor %}
  {% for name in expected_names %}{% do tested.append(quoted[name | lower]) %}{% endfor %}
  {% if not expected_sql %}
    {% set expected_sql = get_expected_sql(expected_rows, types, quoted) %}
  {% endif %}
  {% call statement('main', fetch_result=True, auto_begin=False) -%}
    {{ get_unit_test_sql(sql, expected_sql, tested) }}
  {%- endcall %}
  {% do adapter.drop_temporary(temp_relation) %}
  {{ return({'relations': []}) }}
{% endmaterialization %}
