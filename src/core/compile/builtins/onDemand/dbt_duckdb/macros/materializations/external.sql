{#-
  The model's rows are written into a file, and the relation is a view on that file. A file without rows keeps its
  columns by one row of nulls, which the view leaves out.
-#}
{% materialization external, adapter='duckdb', supported_languages=['sql', 'python'] %}
  {%- set location = render(config.get('location', default=external_location(this, config))) -%}
  {%- set format = _external_format(location) -%}
  {%- set options = render_write_options(config) -%}
  {%- set write_options = adapter.external_write_options(location, options) -%}
  {%- set read_location = adapter.external_read_location(location, options) -%}
  {%- set existing = load_cached_relation(this) -%}
  {%- set target_relation = this.incorporate(type='view') -%}
  {%- set held = make_intermediate_relation(this.incorporate(type='table')) -%}
  {%- set intermediate = make_intermediate_relation(target_relation, '__dbt_int') -%}
  {%- set backup = make_backup_relation(target_relation, 'table' if existing is none else existing.type) -%}
  {% for left in [intermediate, held, backup] %}{% do drop_relation_if_exists(load_cached_relation(left)) %}{% endfor %}

  {{ run_hooks(pre_hooks, inside_transaction=False) }}
  {{ run_hooks(pre_hooks, inside_transaction=True) }}

  {% call statement('create_table') -%}
    {{ create_table_as(False, held, compiled_code, 'sql') }}
  {%- endcall %}
  {%- set is_empty = run_query('select count(*) from ' ~ held).rows[0][0] == 0 -%}
  {%- set columns = adapter.get_columns_in_relation(held) if is_empty else [] -%}
  {% if is_empty %}
    {% call statement('fill') -%}
      insert into {{ held }} values ({{ (['null'] * (columns | length)) | join(', ') }})
    {%- endcall %}
  {% endif %}
  {% do write_to_file(held, location, write_options) %}
  {% call statement('main') -%}
    create or replace view {{ intermediate }} as (
      select * from read_{{ format }}('{{ read_location }}'{{ _external_read_options(format) }})
      {%- if is_empty %}
        where 1
        {%- for column in columns %} AND "{{ column.name }}" is not NULL{% endfor %}
      {%- endif %}
    );
  {%- endcall %}

  {% do _replace_relation(existing, intermediate, target_relation, backup) %}
  {{ run_hooks(post_hooks, inside_transaction=True) }}
  {% do apply_grants(target_relation, config.get('grants'), should_revoke=should_revoke(existing, True)) %}
  {% do persist_docs(target_relation, model) %}
  {% do adapter.commit() %}
  {% do drop_relation_if_exists(backup) %}
  {% do drop_relation_if_exists(held) %}
  {% if config.get('plugin') is not none or config.get('glue_register', default=false) %}
    {% do exceptions.raise_compiler_error('Plugins of dbt-duckdb need Python, which does not run here.') %}
  {% endif %}
  {{ run_hooks(post_hooks, inside_transaction=False) }}

  {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}

{% macro _external_format(location) %}
  {%- set known = ['csv', 'parquet', 'json'] -%}
  {%- set format = config.get('format') or location.split('.')[-1] | lower -%}
  {% if config.get('format') and format not in known %}
    {% do exceptions.raise_compiler_error('Invalid format: ' ~ format ~ '. Allowed formats are: ' ~ known | join(', ')) %}
  {% endif %}
  {{ return(format if format in known else 'parquet') }}
{% endmacro %}

{% macro _external_read_options(format) %}
  {%- set usual = {'union_by_name': False} if format == 'parquet' else {'auto_detect': True} -%}
  {%- for name, value in config.get(format ~ '_read_options', usual).items() -%}
    , {{ name }}={{ "'" ~ value ~ "'" if value is string else value }}
  {%- endfor -%}
{% endmacro %}
