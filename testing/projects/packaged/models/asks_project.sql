{%- set project = builtins.ref.config -%}
select
    '{{ project.project_name }}' as project_name,
    '{{ builtins.source.config.version }}' as version,
    '{{ project.target_name }} {{ project.profile_name }} {{ project.threads }}' as target,
    '{{ project.model_paths | join }} {{ project.target_path }} {{ project.packages_install_path }}' as paths,
    '{{ project.args.which }} {{ project.args.full_refresh }}' as command,
    '{{ project.dependencies["helpers"].version }}' as helpers_version,
    $${{ project.vars.to_dict() == project.vars.vars }} {{ var("helpers") | tojson }}$$ as vars,
    '{{ ref("labels").information_schema("COLUMNS") }} {{ ref("labels").information_schema() }}' as information_schema
