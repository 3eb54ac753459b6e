{% macro make_label(text) %}{{ return('label_' ~ text) }}{% endmacro %}

{% macro is_relation(thing) %}
  {{ return(thing is mapping and thing.get('metadata', {}).get('type', '').endswith('Relation')) }}
{% endmacro %}

{#- A macro of the project's own, where it has one. -#}
{% macro choose(name) %}
  {% if context.get(project_name, {}).get(name) %}
    {{ return(context[project_name][name]()) }}
  {% endif %}
  {{ return(context['helpers'].get('no_such_macro', 'nothing')) }}
{% endmacro %}

{% macro remember(value) %}
  {% do context.update({'remembered': value}) %}
{% endmacro %}

{% macro recall() %}{{ return(context.get('remembered', 'forgotten')) }}{% endmacro %}

{% macro has_with(sql) %}
  {{ return(modules.re.search('(?i)(?s)(^.*\s*|\s+|,)with\s', sql) is not none) }}
{% endmacro %}

{% macro make_schema() %}
  {%- set is_there = adapter.check_schema_exists(database=target.database, schema='notes') -%}
  {% if not is_there %}{% do create_schema(api.Relation.create(database=target.database, schema='notes')) %}{% endif %}
{% endmacro %}

{% macro report() %}create table notes.{{ 'kept' if execute and 'notes' in list_schemas(target.database).columns[0].values() else 'lost' }} as select 1 as id{% endmacro %}

{% test labelled(model, column_name, prefix) %}
select {{ column_name }} as label from {{ model }} where not starts_with({{ column_name }}, '{{ prefix }}')
{% endtest %}

{% macro describe(node) %}
  {% set empty = [] %}
  {% for key in node.keys() | sort if node[key] is none or node[key] in ([], {}) %}{% do empty.append(key) %}{% endfor %}
  {{ return(empty | reject('in', ['config_call_dict', 'unrendered_config_call_dict', 'defer_relation', 'batch', '_event_status']) | join(' ')) }}
{% endmacro %}

{#- A namespace that is no package: the bare name counts, and one for the adapter before a default one. -#}
{% macro which() %}{{ return(adapter.dispatch('which', 'macros')()) }}{% endmacro %}
{% macro default__which() %}{{ return('the default of the package') }}{% endmacro %}

{#- In place of dbt's only where the project lets packages replace that. -#}
{% materialization view, default %}
  {% do log('a view by the package: ' ~ model.name, info=true) %}
  {{ return(dbt.materialization_view_default()) }}
{% endmaterialization %}
