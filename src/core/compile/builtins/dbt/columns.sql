{% macro get_columns_in_relation(relation) -%}
  {{ return(adapter.dispatch('get_columns_in_relation', 'dbt')(relation)) }}
{%- endmacro %}

{% macro default__get_columns_in_relation(relation) -%}
  {{ exceptions.raise_not_implemented('get_columns_in_relation macro not implemented for adapter ' ~ adapter.type()) }}
{%- endmacro %}

{% macro sql_convert_columns_in_relation(table) -%}
  {% set columns = [] %}
  {% for row in table %}
    {% do columns.append(api.Column(row[0], row[1], row[2], row[3], row[4])) %}
  {% endfor %}
  {{ return(columns) }}
{%- endmacro %}

{% macro alter_relation_add_remove_columns(relation, add_columns=none, remove_columns=none) -%}
  {{ return(adapter.dispatch('alter_relation_add_remove_columns', 'dbt')(relation, add_columns, remove_columns)) }}
{%- endmacro %}

{% macro alter_column_type(relation, column_name, new_column_type) -%}
  {{ return(adapter.dispatch('alter_column_type', 'dbt')(relation, column_name, new_column_type)) }}
{%- endmacro %}

{#- dbt's way for any database: a new column at the end takes the values and the name. -#}
{% macro default__alter_column_type(relation, column_name, new_column_type) -%}
  {%- set old, new = adapter.quote(column_name), adapter.quote(column_name ~ '__dbt_alter') -%}
  {% call statement('alter_column_type') %}
    alter table {{ relation }} add column {{ new }} {{ new_column_type }};
    update {{ relation }} set {{ new }} = {{ old }};
    alter table {{ relation }} drop column {{ old }} cascade;
    alter table {{ relation }} rename column {{ new }} to {{ old }}
  {% endcall %}
{%- endmacro %}

{#- "a", "b" -#}
{% macro get_quoted_csv(column_names) %}
  {% set quoted = [] %}
  {% for name in column_names %}{% do quoted.append(adapter.quote(name)) %}{% endfor %}
  {{ return(quoted | join(', ')) }}
{% endmacro %}

{#- The columns of the first list whose names the second does not have. -#}
{% macro diff_columns(source_columns, target_columns) %}
  {% set names = target_columns | map(attribute='column') | list %}
  {% set missing = [] %}
  {% for column in source_columns if column.column not in names %}
    {% do missing.append(column) %}
  {% endfor %}
  {{ return(missing) }}
{% endmacro %}

{#- Columns that both have, with other types. -#}
{% macro diff_column_data_types(source_columns, target_columns) %}
  {{ return(adapter.dispatch('diff_column_data_types', 'dbt')(source_columns, target_columns)) }}
{% endmacro %}

{% macro default__diff_column_data_types(source_columns, target_columns) %}
  {% set changed = [] %}
  {% for new in source_columns %}
    {% for old in target_columns if old.name == new.name and old.data_type != new.data_type %}
      {% do changed.append({'column_name': old.name, 'new_type': new.data_type}) %}
    {% endfor %}
  {% endfor %}
  {{ return(changed) }}
{% endmacro %}
