{#- Grants: DuckDB has none, but a project may write the statements, and call what puts them together. -#}
{% macro get_show_grant_sql(relation) -%}{{ return(adapter.dispatch('get_show_grant_sql', 'dbt')(relation)) }}{%- endmacro %}

{% macro default__get_show_grant_sql(relation) %}show grants on {{ relation.render() }}{% endmacro %}

{% macro get_grant_sql(relation, privilege, grantees) -%}{{ return(adapter.dispatch('get_grant_sql', 'dbt')(relation, privilege, grantees)) }}{%- endmacro %}

{%- macro default__get_grant_sql(relation, privilege, grantees) -%}
  grant {{ privilege }} on {{ relation.render() }} to {{ grantees | join(', ') }}
{%- endmacro -%}

{% macro get_revoke_sql(relation, privilege, grantees) -%}{{ return(adapter.dispatch('get_revoke_sql', 'dbt')(relation, privilege, grantees)) }}{%- endmacro %}

{%- macro default__get_revoke_sql(relation, privilege, grantees) -%}
  {%- set quoted = [] -%}
  {%- for grantee in grantees %}{% do quoted.append(adapter.quote(grantee)) %}{% endfor -%}
  revoke {{ privilege }} on {{ relation.render() }} from {{ quoted | join(', ') }}
{%- endmacro -%}

{% macro support_multiple_grantees_per_dcl_statement() -%}{{ return(adapter.dispatch('support_multiple_grantees_per_dcl_statement', 'dbt')()) }}{%- endmacro %}

{% macro default__support_multiple_grantees_per_dcl_statement() %}{{ return(True) }}{% endmacro %}

{% macro get_dcl_statement_list(relation, grant_config, get_dcl_macro) -%}{{ return(adapter.dispatch('get_dcl_statement_list', 'dbt')(relation, grant_config, get_dcl_macro)) }}{%- endmacro %}

{% macro default__get_dcl_statement_list(relation, grant_config, get_dcl_macro) %}
  {%- set statements = [] -%}
  {%- for privilege, grantees in grant_config.items() -%}
    {%- set groups = [grantees] if grantees and support_multiple_grantees_per_dcl_statement() else grantees | batch(1) -%}
    {%- for group in groups %}{% do statements.append(get_dcl_macro(relation, privilege, group)) %}{% endfor -%}
  {%- endfor -%}
  {{ return(statements) }}
{% endmacro %}

{% macro call_dcl_statements(dcl_statement_list) -%}{{ return(adapter.dispatch('call_dcl_statements', 'dbt')(dcl_statement_list)) }}{%- endmacro %}

{% macro default__call_dcl_statements(dcl_statement_list) %}
  {% call statement('grants') %}
    {% for one in dcl_statement_list %}{{ one }};
    {% endfor %}
  {% endcall %}
{% endmacro %}

{% macro default__apply_grants(relation, grant_config, should_revoke=True) %}
  {%- if grant_config -%}
    {%- set granted = adapter.standardize_grants_dict(run_query(get_show_grant_sql(relation))) if should_revoke else {} -%}
    {%- set wanting = diff_of_two_dicts(grant_config, granted) if should_revoke else grant_config -%}
    {%- set excess = diff_of_two_dicts(granted, grant_config) if should_revoke else {} -%}
    {%- set statements = get_dcl_statement_list(relation, excess, get_revoke_sql) + get_dcl_statement_list(relation, wanting, get_grant_sql) -%}
    {%- if statements %}{{ call_dcl_statements(statements) }}
    {%- else %}{% do log('On ' ~ relation.render() ~ ': All grants are in place, no revocation or granting needed.') %}{% endif -%}
  {%- endif -%}
{% endmacro %}
